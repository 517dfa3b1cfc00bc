/** Evidence, resets and journal in PostgreSQL. */
package io.github.otpgate.reset.persistence;
