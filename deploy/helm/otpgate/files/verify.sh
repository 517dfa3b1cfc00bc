#!/bin/sh
# Does what a trainee of a test institution does: registers a device and verifies a code. Exits 0 only if the code was accepted.
#
# In:  OTPGATE_URL                base address of the installation
#      TOKEN_URL                  where the institution gets its tokens (RFC 6749 section 4.4, credentials in the form)
#      CLIENT_ID, CLIENT_SECRET   the institution's credentials
#      INSTITUTION, USER_ID       the test trainee; its device is replaced on every run
# Needs a POSIX sh whose printf is built in, curl, awk, sed, cut, mktemp and sha1sum. Secrets travel by files of our own and by pipes, never as
# arguments, which everybody on the machine can read.
set -eu
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "verify: $*" >&2; exit 1; }

# Reads a body, posts it to $1 with the headers in $2, keeps the answer, prints the status.
post() {
  curl --silent --show-error --max-time 15 --output "$work/answer" --write-out '%{http_code}' \
    --header @"$2" --header 'Content-Type: application/json' --data-binary @- "$1"
}

# The text of field $1 of the answer.
field() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' "$work/answer"; }

expect() { # expected status, status, what
  [ "$1" = "$2" ] || fail "$3: expected $1, got $2: $(cut -c1-500 "$work/answer")"
  echo "verify: $3"
}

bearer() { printf 'Authorization: Bearer %s\n' "$1"; }

# --- RFC 6238 with SHA-1, 60 s, six digits ---

# Base32 to hexadecimal.
unbase32() {
  awk '{ for (i = 1; i <= length($0); i++) {
      n = n * 32 + index("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", substr($0, i, 1)) - 1; bits += 5
      if (bits >= 8) { bits -= 8; byte = int(n / 2 ^ bits); n -= byte * 2 ^ bits; printf "%02x", byte }
    } }'
}

# The bytes of hexadecimal $1, each xor $2.
bytes() {
  rest=$1
  while [ -n "$rest" ]; do
    tail=${rest#??}
    printf "\\$(printf %03o $((0x${rest%"$tail"} ^ $2)))"
    rest=$tail
  done
}

sha1() { sha1sum | cut -c1-40; }

# HMAC (RFC 2104) of hexadecimal message $2 with hexadecimal key $1 of at most 64 bytes.
hmac() {
  key=$1
  while [ ${#key} -lt 128 ]; do key=${key}00; done
  inner=$({ bytes "$key" 0x36; bytes "$2" 0; } | sha1)
  { bytes "$key" 0x5c; bytes "$inner" 0; } | sha1
}

# The code of time step $2 of the device with hexadecimal secret $1.
code() {
  mac=$(hmac "$1" "$(printf %016x "$2")")
  offset=$((0x${mac#???????????????????????????????????????} * 2 + 1))
  part=$(printf %s "$mac" | cut -c$offset-$((offset + 7)))
  printf %06d $(((0x$part & 0x7fffffff) % 1000000))
}

# --- the verification ---

printf %s "$CLIENT_ID" >"$work/id"
printf %s "$CLIENT_SECRET" >"$work/secret"
status=$(curl --silent --show-error --max-time 15 --output "$work/answer" --write-out '%{http_code}' \
  --data grant_type=client_credentials --data-urlencode client_id@"$work/id" --data-urlencode client_secret@"$work/secret" \
  "$TOKEN_URL") || fail "no answer from the issuer"
expect 200 "$status" 'the issuer gave a token'
bearer "$(field access_token)" >"$work/lms"

trainee='{"institution":"'$INSTITUTION'","userId":"'$USER_ID'"}'
status=$(post "$OTPGATE_URL/api/v3/enrolment-tickets" "$work/lms" <<END
{"trainee":$trainee}
END
) || fail "no answer from registration-service"
expect 201 "$status" 'registration-service gave an enrolment ticket'
bearer "$(field ticket)" >"$work/trainee"

status=$(post "$OTPGATE_URL/api/v3/devices" "$work/trainee" <<END
{"kind":"INSTALLED","os":"Linux","model":"helm test","replace":true}
END
) || fail "no answer from registration-service"
expect 201 "$status" 'registration-service handed out a device'
device=$(field deviceId)
secret=$(sed -n 's/.*[?&]secret=\([A-Z2-7]*\).*/\1/p' "$work/answer" | unbase32)

# Who sees little time left waits for the next code.
left=$((60 - $(date +%s) % 60))
if [ $left -lt 15 ]; then sleep $left; fi
code=$(code "$secret" $(($(date +%s) / 60)))

status=$(post "$OTPGATE_URL/api/v3/devices/$device/activation" "$work/trainee" <<END
{"code":"$code"}
END
) || fail "no answer from registration-service"
expect 204 "$status" 'registration-service activated it'

tries=0
while
  status=$(post "$OTPGATE_URL/api/v3/verifications" "$work/lms" <<END
{"trainee":$trainee,"userId":"$USER_ID","code":"$code","purpose":{"evalCode":"99","classTime":"00","course":"TEST","class":"TEST"}}
END
  ) || fail "no answer from verification-service"
  # Not heard of the device yet.
  [ "$status" = 503 ] && [ $tries -lt 5 ]
do
  tries=$((tries + 1))
  sleep 1
done
expect 200 "$status" 'verification-service judged the code'
[ "$(field outcome)" = ACCEPTED ] || fail "expected ACCEPTED, got $(field outcome)"
echo "verify: accepted"
