package io.gatepass.app.persistence.upgrade;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Migrations that nobody must write, and some that one may. */
final class Controls {
  private Controls() {}

  static Stream<Arguments> contracting() {
    return Stream.of(
        Arguments.of("drop_table", "drop table event_inbox", "event_inbox is gone"),
        Arguments.of("rename_table", "alter table api_key rename to secret_key", "api_key is gone"),
        Arguments.of(
            "drop_column", "alter table upload drop column filename", "upload.filename is gone"),
        Arguments.of(
            "rename_column",
            "alter table api_key rename column name to title",
            "api_key.name is gone"),
        Arguments.of(
            "require",
            "alter table api_key alter column expires_at set not null",
            "api_key.expires_at must not be null"),
        Arguments.of(
            "required",
            "alter table api_key add column color varchar(9) not null",
            "api_key.color is required"),
        Arguments.of(
            "shorten",
            "alter table api_key alter column name type varchar(50)",
            "api_key.name has another type"),
        Arguments.of(
            "retype",
            "alter table event_inbox alter column store type char(63)",
            "event_inbox.store has another type"),
        Arguments.of(
            "undefault",
            "alter table upload alter column transfer drop default",
            "upload.transfer has no default"),
        Arguments.of(
            "check_new",
            "alter table api_key add constraint named check (name <> '')",
            "api_key: named is new"),
        Arguments.of(
            "unique_index",
            "create unique index one_name on api_key (tenant, name)",
            "api_key: unique tenant, name is new"),
        Arguments.of(
            "foreign_key",
            "alter table upload add constraint of_token foreign key (token) references upload_token",
            "upload: of_token is new"),
        Arguments.of("data", "-- tidies up\nupdate upload set metadata = '{}'", "update upload"),
        Arguments.of("data_gone", "delete from event_inbox", "delete from event_inbox"));
  }

  static Stream<Arguments> expanding() {
    return Stream.of(
        Arguments.of("new_table", "create table fresh (id uuid primary key, n integer not null)"),
        Arguments.of("new_column", "alter table upload add column color varchar(9)"),
        Arguments.of(
            "new_default", "alter table upload add column rank integer default 0 not null"),
        Arguments.of("new_index", "create index by_name on api_key (name)"),
        Arguments.of("longer", "alter table api_key alter column name type varchar(200)"),
        Arguments.of("may_be_null", "alter table api_key alter column name drop not null"),
        Arguments.of("unchecked", "alter table upload drop constraint upload_intent"));
  }
}
