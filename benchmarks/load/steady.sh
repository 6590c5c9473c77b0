# shellcheck shell=sh
# Sourced by common.sh: load that comes at a steady rate, whether answers come or not. Clients that
# ask without pause show what a machine can do; these show how late it answers when it is not full.

rates=${RATES-50 100 200}
steady_seconds=${STEADY_SECONDS:-20}
vegeta=github.com/tsenart/vegeta/v12@v12.13.0

install_vegeta() {
  echo "$vegeta" >"$work/modules"
  install vegeta "$work/modules" env "GOBIN=$cache/vegeta" go install "$vegeta"
}

# steady <name> <rate> <targets> [option of vegeta...]: a line of results, whose time is that of all
# answers together
steady() {
  name=$1
  rate=$2
  targets=$3
  shift 3
  install_vegeta
  "$cache/vegeta/vegeta" attack -rate="$rate" -duration="${steady_seconds}s" -max-body=0 \
    -targets="$targets" "$@" | "$cache/vegeta/vegeta" encode -to csv >"$work/answers"
  failed=$(awk -F, '$2 < 200 || $2 > 299' "$work/answers" | wc -l)
  [ "$failed" = 0 ] || { echo "$name failed $failed calls" >&2 && exit 1; }
  awk -F, '{ printf "%.0f\n", $3 / 1000 }' "$work/answers" | latencies "$name" "$rate/s"
}

steady_finalize() { # steady_finalize <name>: every rate finalizes uploads of its own
  for rate in $rates; do
    seed $((rate * steady_seconds))
    sed "s|.*|POST http://127.0.0.1:$port/v1/uploads/&/finalize|" "$BENCH_IDS" >"$work/targets"
    steady "$1" "$rate" "$work/targets" -header "Authorization: Bearer $BENCH_TOKEN"
  done
}

steady_looks() { # steady_looks <name>: the objects of the last rate
  sed "s|^|GET $PEER_ENDPOINT|" "$work/signed" >"$work/targets"
  for rate in $rates; do
    steady "$1" "$rate" "$work/targets"
  done
}
