package io.gatepass.app.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the comparison notices limits by which a request that was good is refused. */
class TightenedTest {
  private static final String COMMITTED = Description.read(Description.COMMITTED);

  @ParameterizedTest(name = "{0}.{1}: {2} was {3}, is {4}")
  @CsvSource({
    "UploadRequest, size, maximum, , 10",
    "UploadRequest, size, maximum, 10, 9",
    "UploadRequest, size, minimum, , 1",
    "UploadRequest, size, minimum, 1, 2",
    "UploadRequest, filename, maxLength, , 10",
    "UploadRequest, filename, maxLength, 10, 9",
    "UploadRequest, filename, minLength, , 1",
    "UploadRequest, filename, minLength, 1, 2",
    "UploadRequest.ChecksumRequest, value, maxLength, 10, 9",
    "KeyRequest, scopes, maxItems, , 10",
    "KeyRequest, scopes, maxItems, 10, 9",
    "KeyRequest, scopes, minItems, , 1",
    "KeyRequest, scopes, minItems, 1, 2"
  })
  void a_member_of_a_request_that_takes_less_is_noticed(
      String schema,
      String member,
      String limit,
      @Nullable BigDecimal before,
      @Nullable BigDecimal now) {
    assertThat(
            Broken.between(
                member(schema, member, limit, before), member(schema, member, limit, now)))
        .contains("." + member + ": " + limit);
  }

  @ParameterizedTest(name = "{0}.{1}: {2} was {3}, is {4}")
  @CsvSource({
    "UploadRequest, size, maximum, 10, ",
    "UploadRequest, size, maximum, 10, 10",
    "UploadRequest, size, maximum, 10, 11",
    "UploadRequest, size, minimum, 2, ",
    "UploadRequest, size, minimum, 2, 1",
    "UploadRequest, filename, maxLength, 10, ",
    "UploadRequest, filename, maxLength, 10, 11",
    "UploadRequest, filename, minLength, 2, ",
    "UploadRequest, filename, minLength, 2, 1",
    "KeyRequest, scopes, maxItems, 10, ",
    "KeyRequest, scopes, maxItems, 10, 11",
    "KeyRequest, scopes, minItems, 2, ",
    "KeyRequest, scopes, minItems, 2, 1",
    "TransferJson, partCount, maximum, 10, 9",
    "TransferJson, partCount, minimum, 1, 2"
  })
  void what_takes_as_much_or_more_passes_and_an_answer_that_says_less(
      String schema,
      String member,
      String limit,
      @Nullable BigDecimal before,
      @Nullable BigDecimal now) {
    assertThat(
            Broken.between(
                member(schema, member, limit, before), member(schema, member, limit, now)))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} was {1}, is {2}")
  @CsvSource({"maxLength, , 3", "maxLength, 3, 2", "minLength, , 1", "minLength, 1, 2"})
  void a_query_parameter_that_takes_less_is_noticed(
      String limit, @Nullable BigDecimal before, BigDecimal now) {
    assertThat(Broken.between(cursor(limit, before), cursor(limit, now)))
        .contains("get /v1/uploads ?cursor: " + limit);
  }

  @ParameterizedTest(name = "{0} was {1}, is {2}")
  @CsvSource({"maxLength, 3, ", "maxLength, 3, 4", "minLength, 2, ", "minLength, 2, 1"})
  void a_query_parameter_that_takes_more_passes(
      String limit, BigDecimal before, @Nullable BigDecimal now) {
    assertThat(Broken.between(cursor(limit, before), cursor(limit, now))).isEmpty();
  }

  private static String member(
      String schema, String member, String limit, @Nullable BigDecimal value) {
    return EditedApi.of(COMMITTED, api -> set(api.property(schema, member), limit, value));
  }

  private static String cursor(String limit, @Nullable BigDecimal value) {
    return EditedApi.of(
        COMMITTED, api -> set(api.parameter("/v1/uploads", "get", "cursor"), limit, value));
  }

  private static void set(Map<String, Object> schema, String limit, @Nullable BigDecimal value) {
    if (value != null) {
      schema.put(limit, value.intValueExact());
    }
  }
}
