/** Generation 3 of the API and HRDK's wire, thin adapters of the same use cases. Here a person becomes a pseudonym. */
package io.github.otpgate.reset.api;
