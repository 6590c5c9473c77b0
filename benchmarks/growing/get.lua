wrk.path = os.getenv("BENCH_PATH")
wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")

dofile(os.getenv("BENCH_LOAD") .. "/report.lua")
