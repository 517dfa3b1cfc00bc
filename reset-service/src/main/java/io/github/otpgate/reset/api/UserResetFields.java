package io.github.otpgate.reset.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of {@code user_reset} as the API's description shows them; {@link UserResetForm} reads them. */
record UserResetFields(
        @Schema(name = UserResetForm.NAME, required = true, description = "The trainee's name.", examples = "홍길동")
        String name,

        @Schema(name = UserResetForm.PHONE, required = true, description = "Mobile number.", examples = "010-1234-5678")
        String phone,

        @Schema(
                name = UserResetForm.INSTITUTION,
                required = true,
                description = "The institution.",
                examples = "edulife")
        String institution,

        @Schema(name = UserResetForm.USER_ID, description = "The trainee's id at the LMS.", examples = "user001")
        String userId,

        @Schema(
                name = UserResetForm.RESULT,
                required = true,
                description = "Result of the identity verification.",
                enumeration = {UserResetForm.POSITIVE, UserResetForm.NEGATIVE})
        String result,

        @Schema(
                name = UserResetForm.RESULT_CODE,
                required = true,
                description = "The provider's result code.",
                examples = "0000")
        String resultCode,

        @Schema(
                name = UserResetForm.TRANSACTION,
                required = true,
                description = "The provider's transaction id.",
                examples = "NICE20220718153400")
        String transaction,

        @Schema(
                name = UserResetForm.VERIFIED_AT,
                required = true,
                description = "When it was verified: Korean time or ISO 8601.",
                examples = "2022-07-18 15:34:00")
        String verifiedAt) {}
