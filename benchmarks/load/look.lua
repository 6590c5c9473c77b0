-- What a look at one object costs without anybody in between: signed requests, one after the other.
local folder = os.getenv("BENCH_LOAD")
dofile(folder .. "/ids.lua")

function request()
  return wrk.format(nil, any_id())
end

dofile(folder .. "/report.lua")
