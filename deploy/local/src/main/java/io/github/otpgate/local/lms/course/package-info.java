/** What the sample institution knows by itself: its trainees, its course, and when a verification is due. */
package io.github.otpgate.local.lms.course;
