-- The ids of the file that BENCH_IDS names, one after the other.
local ids = {}
for id in io.lines(os.getenv("BENCH_IDS")) do
  ids[#ids + 1] = id
end
local at = 0

-- The next id; nothing when all have been given.
function next_id()
  at = at + 1
  return ids[at]
end

-- The next id, and the first again after the last.
function any_id()
  at = at % #ids + 1
  return ids[at]
end
