"""What boto3 needs for each URL, in lines of a name and microseconds."""

import sys
import time

import boto3
from botocore.config import Config

KEY = "t/local/018f2f6e-5b1c-7d3a-9c4e-2f6a1b0c8d7e.mp4"
BUCKET = "gatepass-benchmark"
SESSION = "VXBsb2FkIElEIGZvciBlbHZpbmcncyBtb3ZpZS5tMnRzIHVwbG9hZA.EXAMPLE7pQz4b1f0d3c2"
SECONDS = float(sys.argv[1])

client = boto3.client(
    "s3",
    region_name="eu-west-1",
    aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
    aws_secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    config=Config(signature_version="s3v4", s3={"addressing_style": "virtual"}),
)
number = 0


def put():
    return client.generate_presigned_url(
        "put_object",
        Params={
            "Bucket": BUCKET,
            "Key": KEY,
            "ContentType": "video/mp4",
            "ContentLength": 8388608,
            "IfNoneMatch": "*",
        },
        ExpiresIn=900,
    )


def part():
    global number
    number = number % 10000 + 1
    return client.generate_presigned_url(
        "upload_part",
        Params={
            "Bucket": BUCKET,
            "Key": KEY,
            "UploadId": SESSION,
            "PartNumber": number,
            "ContentLength": 8388608,
        },
        ExpiresIn=900,
    )


def policy():
    fields = {"Content-Type": "video/mp4", "success_action_status": "201"}
    conditions = [{name: value} for name, value in fields.items()]
    conditions.append(["content-length-range", 1, 8388608])
    return client.generate_presigned_post(
        BUCKET, KEY, Fields=fields, Conditions=conditions, ExpiresIn=900
    )


def measured(work):
    count = 0
    begin = time.perf_counter()
    while time.perf_counter() - begin < SECONDS:
        for _ in range(100):
            work()
        count += 100
    return (time.perf_counter() - begin) / count * 1e6


for name, work in (("put", put), ("part", part), ("policy", policy)):
    measured(work)
    print(f"boto3-{name} {measured(work):.2f}")
