package io.github.otpgate.local.lms.course;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The sample trainees. */
public final class Roster {

    private static final List<String> NAMES = List.of("김새봄", "이가을", "박하늘", "최누리", "정다운", "한바다");
    private static final int FIRST_FREE_NUMBER = 10_000;
    private static final int NUMBERS = 10_000_000;

    private Roster() {}

    /** Those who are always there. */
    public static List<Trainee> regulars() {
        return List.of(
                new Trainee("user001", "홍길동", "010-0000-0001"),
                new Trainee("user002", "김보기", "010-0000-0002"),
                new Trainee("user003", "이연습", "010-0000-0003"));
    }

    /**
     * Somebody new, whom otpgate does not know either.
     *
     * @param place how many there are already
     */
    public static Trainee newcomer(int place) {
        int number = ThreadLocalRandom.current().nextInt(FIRST_FREE_NUMBER, NUMBERS);
        return new Trainee(
                "user%03d".formatted(place + 1),
                NAMES.get(place % NAMES.size()),
                "010-0%03d-%04d".formatted(number / 10_000, number % 10_000));
    }
}
