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
    responseCode = "default",
    description = "Anything else is a problem document.",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public @interface AnswersProblems {}
