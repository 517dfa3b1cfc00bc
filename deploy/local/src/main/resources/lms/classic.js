/*
 * The code page as institutions' LMSs have it since generation 2 of the wire: jQuery, form-encoded calls straight from the
 * browser, branching on data.code. Two things are not as they were at HRDK: the host, and what stands in SESSIONID.
 */
var otpTimeout = 10000;

/** Sends the code; the callbacks decide what the page does next. */
function otpAccredit(lms, code, on) {
  var fields = {
    USER_NM: lms.userName,
    USER_TEL: lms.userTel,
    OTPNO: code,
    AGTID: lms.agtId,
    USRID: lms.userId,
    SESSIONID: lms.sessionId,
    EXIP: '',
    COURSE_AGENT_PK: lms.course,
    CLASS_AGENT_PK: lms.classCode,
    EVAL_CD: lms.evalCode,
    EVAL_TYPE: lms.evalType,
    CLASS_TME: lms.classTime,
    USRDT: koreanTime()
  };
  $.ajax({
    url: lms.host + '/api/v2/otp_accredit',
    type: 'POST',
    data: fields,
    dataType: 'json',
    timeout: otpTimeout,
    success: function (data) {
      on.answer('/api/v2/otp_accredit', fields, data);
      if (data.code == 200) {
        on.accepted();
      } else if (data.code == 'AP009') {
        on.locked(data.msg);
      } else if (/^(IE|CE)/.test(data.code)) {
        on.outage();
      } else {
        on.refused(data.code, data.msg);
      }
    },
    error: function () {
      on.outage();
    }
  });
}

/** Lifts the restriction after the phone verification; its result comes from the LMS. */
function userReset(lms, verification, on) {
  var fields = $.extend(
    { USER_NM: lms.userName, USER_TEL: lms.userTel, AGTID: lms.agtId, USRID: lms.userId },
    verification
  );
  $.ajax({
    url: lms.host + '/api/v2/user_reset',
    type: 'POST',
    data: fields,
    dataType: 'json',
    timeout: otpTimeout,
    success: function (data) {
      on.answer('/api/v2/user_reset', fields, data);
      if (data.code == 200) {
        on.reset(data.msg);
      } else {
        on.refused(data.code, data.msg);
      }
    },
    error: function () {
      on.outage();
    }
  });
}

function koreanTime() {
  return new Date(Date.now() + 9 * 3600 * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
