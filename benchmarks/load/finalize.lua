local folder = os.getenv("BENCH_LOAD")
dofile(folder .. "/ids.lua")
wrk.method = "POST"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")

function request()
  local id = next_id()
  if not id then
    wrk.thread:stop()
    return wrk.format("GET", "/")
  end
  return wrk.format(nil, "/v1/uploads/" .. id .. "/finalize")
end

-- The ids may end before the time does: what each took on the average tells how long all took.
dofile(folder .. "/report.lua")
local report = done
function done(summary, latency)
  summary.duration = latency.mean * summary.requests / tonumber(os.getenv("BENCH_CONNECTIONS"))
  report(summary, latency)
end
