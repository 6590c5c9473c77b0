package io.gatepass.app.upload;

import io.gatepass.app.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of each item, in the order of the request. */
@Serdeable
record BatchJson(List<ResultJson> results) {

  /**
   * One of them.
   *
   * @param status that it would have been answered with alone
   * @param upload present when it was created
   * @param problem present when it was not
   */
  @Serdeable
  record ResultJson(int status, @Nullable UploadJson upload, @Nullable Problem problem) {

    static ResultJson of(Created created) {
      return new ResultJson(201, UploadJson.of(created), null);
    }

    static ResultJson of(Problem problem) {
      return new ResultJson(problem.status(), null, problem);
    }
  }
}
