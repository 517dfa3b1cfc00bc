package io.github.otpgate.verification.api.v2;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of {@code otp_accredit} as the API's description shows them; {@link AccreditForm} reads them. */
record AccreditFields(
        @Schema(name = AccreditForm.NAME, required = true, description = "The trainee's name.", examples = "홍길동")
        String name,

        @Schema(name = AccreditForm.PHONE, required = true, description = "Mobile number.", examples = "010-1234-5678")
        String phone,

        @Schema(name = AccreditForm.CODE, required = true, description = "The six digits.", examples = "048004")
        String code,

        @Schema(
                name = AccreditForm.INSTITUTION,
                required = true,
                description = "The institution.",
                examples = "edulife")
        String institution,

        @Schema(name = AccreditForm.USER_ID, description = "The trainee's id at the LMS.", examples = "user001")
        String userId,

        @Schema(
                name = AccreditForm.SESSION_ID,
                description = "A page ticket; or the LMS session, beside a Bearer token.")
        String sessionId,

        @Schema(name = AccreditForm.ADDRESS, description = "The trainee's IP address.", examples = "203.0.113.7")
        String address,

        @Schema(name = AccreditForm.COURSE, required = true, description = "Course, or Y.", examples = "HLB100")
        String course,

        @Schema(name = AccreditForm.CLASS, required = true, description = "Class, or Y.", examples = "HLB100,3")
        String classCode,

        @Schema(name = AccreditForm.EVAL_CODE, required = true, description = "Purpose.", examples = "01")
        String evalCode,

        @Schema(name = AccreditForm.EVAL_TYPE, description = "The purpose in Korean.", examples = "진도")
        String evalType,

        @Schema(name = AccreditForm.CLASS_TIME, required = true, description = "Session number.", examples = "08")
        String classTime,

        @Schema(name = AccreditForm.TIME, description = "Korean time or ISO 8601.", examples = "2022-07-18 15:34:00")
        String time,

        @Schema(name = AccreditForm.TIME_AGAIN, description = "The same as USRDT.")
        String timeAgain) {}
