package io.github.otpgate.contracts.trainee;

/** Who a trainee is to the caller. Two schemes exist and never meet: a person and a member have different keys. */
public sealed interface Identity {

    /** Known to every institution alike: name and mobile number. */
    record Person(PersonName name, PhoneNumber phone) implements Identity {}

    /** Known to one institution: its id and the id of the trainee at its LMS. */
    record Member(InstitutionId institution, UserId userId) implements Identity {}

    /** The scheme without the data, for rules that differ between the two. */
    default Kind kind() {
        return this instanceof Person ? Kind.PERSON : Kind.MEMBER;
    }

    /** The two schemes. */
    enum Kind {
        PERSON,
        MEMBER
    }
}
