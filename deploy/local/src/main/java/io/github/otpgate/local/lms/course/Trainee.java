package io.github.otpgate.local.lms.course;

/**
 * A made-up trainee, as the LMS knows them.
 *
 * @param userId the LMS's own id
 * @param phone a number that nobody has: 010-0 is not given out in Korea
 */
public record Trainee(String userId, String name, String phone) {

    /** Never the data itself. */
    @Override
    public String toString() {
        return "Trainee[" + userId + "]";
    }
}
