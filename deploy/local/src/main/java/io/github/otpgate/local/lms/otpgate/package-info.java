/** How the sample institution's backend talks to otpgate, and what it shows of that. */
package io.github.otpgate.local.lms.otpgate;
