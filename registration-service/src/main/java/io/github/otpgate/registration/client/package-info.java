/** Adapter: reset-service's internal API. */
package io.github.otpgate.registration.client;
