package io.gatepass.app.apidocs;

import io.gatepass.app.problem.Problem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes, for every operation of a controller, that anything but success is a problem. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@ApiResponse(
    responseCode = "4XX",
    description = "Refused. Repeating the same request helps only where `retryable` says so.",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "5XX",
    description = "Failed on our side or in the store. Nothing is lost; repeating is safe.",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public @interface AnswersProblems {}
