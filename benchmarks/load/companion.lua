wrk.path = "/s3/params?filename=holiday%20in%20the%20hills.jpg&type=image%2Fjpeg"

dofile(os.getenv("BENCH_LOAD") .. "/report.lua")
