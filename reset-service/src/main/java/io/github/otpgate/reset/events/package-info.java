/** What reset-service hears. */
package io.github.otpgate.reset.events;
