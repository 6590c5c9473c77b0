local folder = os.getenv("BENCH_LOAD")
dofile(folder .. "/ids.lua")
wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")

function request()
  return wrk.format(nil, "/v1/uploads/" .. any_id() .. "/download")
end

dofile(folder .. "/report.lua")
