/**
 * A sample LMS: the course site of a fictitious institution, to be tried and read. It keeps everything in memory, and its trainees
 * are made up.
 */
package io.github.otpgate.local.lms;
