/** What reset-service does, one class a use case, and the ports that it needs for that. */
package io.github.otpgate.reset.application;
