# shellcheck shell=sh
# Sourced by benchmarks/growth and benchmarks/reconcile: a database that is filled, and lines that
# tell what one item costs in it.

growing=$root/benchmarks/growing
filled=0

# The rows that are only there belong to a store of their own.
export GATEPASS_STORES_ARCHIVE_PROVIDER=minio GATEPASS_STORES_ARCHIVE_BUCKET=archive \
  GATEPASS_STORES_ARCHIVE_ENDPOINT="http://127.0.0.1:$storage" \
  GATEPASS_STORES_ARCHIVE_ACCESS_KEY="$AWS_ACCESS_KEY_ID" GATEPASS_STORES_ARCHIVE_SECRET_KEY="$AWS_SECRET_ACCESS_KEY" \
  GATEPASS_DEFAULT_STORE=main GATEPASS_POLICIES_DEFAULT_STORE=main \
  GATEPASS_RECONCILE_INTERVAL=never GATEPASS_SWEEP_INTERVAL=1d

start_growing() { # with who may have the gateway work, and see how long
  mkdir "$work/objects/archive"
  start_gatepass
  BENCH_OPERATOR=$("$root/gatepass" keys create --name ops --tenant bench --owner bench \
    --scopes admin,delete,metrics 2>"$work/key.log")
  export BENCH_OPERATOR
}

fill() { # fill <rows>: up to so many, from those that are there
  [ "$1" -gt "$filled" ] || return 0
  begun=$(date +%s)
  sql gatepass -f "$growing/rows.sql" -v from=$((filled + 1)) -v to="$1" -v identity="minio:127.0.0.1:$storage/archive"
  for table in upload audit tenant_usage; do
    sql gatepass -c "vacuum (analyze) $table"
  done
  sql gatepass -c checkpoint
  filled=$1
  echo "$1 rows after $(($(date +%s) - begun)) s" >&2
}

each() { # each <what> <items> <microseconds> [p50 p99]
  [ "$2" -gt 0 ] || { echo "$1: nothing was done" >&2 && exit 1; }
  echo "$1 $rows $2 $3 ${4-0} ${5-0}" | tee -a "$work/results" >&2
}

stored() { # microseconds that all calls of storage took so far
  curl -sf -H "Authorization: Bearer $BENCH_OPERATOR" "http://127.0.0.1:$port/metrics" >"$work/metrics" || return
  awk '/^gatepass_store_calls_seconds_sum/ { all += $2 } END { printf "%.0f", all * 1e6 }' "$work/metrics"
}

own() { # own <what> <arguments of work.mjs...>: what the gateway does by itself, and storage's part of it
  what=$1
  shift
  before=$(stored)
  node "$growing/work.mjs" "http://127.0.0.1:$port" "$@" >"$work/figures"
  read -r answers took <"$work/figures"
  each "$what" "$answers" "$took"
  after=$(stored)
  each "$what-in-storage" "$answers" $((after - before))
}

print_growth() { # NAME  time-per-item  ratio: to the same with the fewest rows
  summed <"$work/results" | awk '
    function ms(us) { return us > 0 ? sprintf("%.2f", us / 1000) : "-" }
    { name = $1 "-" $2; each = $4 / $3 }
    !($1 in base) { base[$1] = each; order[++n] = $1 }
    { line[$1] = line[$1] sprintf("%-46s %14.1f %7.2f %9s %9s\n", "gatepass-" name, each, each / base[$1], ms($5), ms($6)) }
    END {
      printf "%-46s %14s %7s %9s %9s\n", "NAME-ROWS", "us-per-item", "ratio", "p50-ms", "p99-ms"
      for (i = 1; i <= n; i++) printf "%s", line[order[i]]
    }'
  echo
  cat "$work/sizes"
  echo
  machine
}
