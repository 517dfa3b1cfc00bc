# Ends one server when its starter asks for it, or has died: then standard input ends without a word, and what the server has
# started and left behind ends as well.
# $1 process id of the server
# $2 signal that makes it end in good order
# $3 folder to delete if the starter has died; empty: none
trap '' HUP INT TERM

# A process and all that it has started, as far as the system tells.
family() {
  echo "$1"
  for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do family "$child"; done
}

read -r word
all=$(family "$1")
kill -s "$2" "$1" 2>/dev/null
[ "$word" = stop ] && exit
tries=0
while kill -0 "$1" 2>/dev/null && [ "$tries" -lt 100 ]; do
  sleep 0.1
  tries=$((tries + 1))
done
kill -s KILL $all 2>/dev/null
if [ -n "$3" ]; then
  rm -rf "$3"
  rmdir "$(dirname "$3")" 2>/dev/null
fi
exit 0
