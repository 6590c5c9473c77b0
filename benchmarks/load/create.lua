wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
wrk.body = '{"filename":"holiday in the hills.jpg","contentType":"image/jpeg","size":7340032}'

dofile(os.getenv("BENCH_LOAD") .. "/report.lua")
