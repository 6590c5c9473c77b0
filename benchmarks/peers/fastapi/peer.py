"""FastAPI, asyncpg and boto3: what Gatepass does for an upload, as one would write it by hand."""

import hmac
import os
import uuid
from contextlib import asynccontextmanager
from typing import Annotated

import asyncpg
import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

BUCKET = os.environ["PEER_BUCKET"]
TOKEN = "Bearer " + os.environ["BENCH_TOKEN"]
POOL = int(os.environ["PEER_POOL"])

INSERT = """insert into peer_upload
    (id, owner, status, object_key, filename, content_type, size_bytes, created_at, expires_at)
    values ($1, $2, 'pending', $3, $4, $5, $6, now(), now() + interval '1 day')"""
PAGE = "select * from peer_upload where owner = $1 order by id desc limit 50"
READY = "update peer_upload set status = 'ready', tag = $2 where id = $1 and status = 'pending'"

s3 = boto3.client(
    "s3",
    endpoint_url=os.environ["PEER_ENDPOINT"],
    region_name="us-east-1",
    config=Config(signature_version="s3v4", s3={"addressing_style": "path"}, max_pool_connections=128),
)


@asynccontextmanager
async def pooled(app: FastAPI):
    app.state.pool = await asyncpg.create_pool(os.environ["PEER_DATABASE"], min_size=POOL, max_size=POOL)
    yield
    await app.state.pool.close()


async def allowed(authorization: Annotated[str, Header()] = ""):
    if not hmac.compare_digest(authorization.encode(), TOKEN.encode()):
        raise HTTPException(401)


app = FastAPI(lifespan=pooled, dependencies=[Depends(allowed)])


class Wanted(BaseModel):
    filename: str = Field(min_length=1, max_length=255)
    contentType: str = Field(pattern=r"^(image|video|audio)/[a-z0-9.+-]+$")
    size: int = Field(ge=0, le=10_000_000_000)


@app.post("/v1/uploads", status_code=201)
async def create(wanted: Wanted):
    upload = uuid.uuid4()
    key = f"peer/{upload}.jpg"
    await app.state.pool.execute(
        INSERT, upload, "bench", key, wanted.filename, wanted.contentType, wanted.size
    )
    url = s3.generate_presigned_url(
        "put_object",
        Params={
            "Bucket": BUCKET,
            "Key": key,
            "ContentType": wanted.contentType,
            "ContentLength": wanted.size,
            "IfNoneMatch": "*",
        },
        ExpiresIn=900,
    )
    headers = {"Content-Type": wanted.contentType, "If-None-Match": "*"}
    return {"id": upload, "status": "pending", "request": {"method": "PUT", "url": url, "headers": headers}}


@app.get("/v1/uploads")
async def page():
    rows = await app.state.pool.fetch(PAGE, "bench")
    return {"uploads": [dict(row) for row in rows]}


@app.post("/v1/uploads/{upload}/finalize")
async def finalize(upload: uuid.UUID):
    row = await found(upload)
    try:
        head = await run_in_threadpool(s3.head_object, Bucket=BUCKET, Key=row["object_key"])
    except ClientError:
        raise HTTPException(409)
    if head["ContentLength"] != row["size_bytes"] or head["ContentType"] != row["content_type"]:
        raise HTTPException(422)
    await app.state.pool.execute(READY, upload, head["ETag"])
    return {"id": upload, "status": "ready"}


@app.get("/v1/uploads/{upload}/download")
async def download(upload: uuid.UUID):
    row = await found(upload)
    params = {"Bucket": BUCKET, "Key": row["object_key"]}
    return RedirectResponse(s3.generate_presigned_url("get_object", Params=params, ExpiresIn=900), 303)


async def found(upload: uuid.UUID):
    row = await app.state.pool.fetchrow("select * from peer_upload where id = $1", upload)
    if row is None:
        raise HTTPException(404)
    return row
