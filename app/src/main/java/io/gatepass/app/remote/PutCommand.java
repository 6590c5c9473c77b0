package io.gatepass.app.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.app.remote.api.Json;
import io.gatepass.app.remote.api.Upload;
import io.gatepass.app.remote.send.Manner;
import io.gatepass.app.remote.send.Remembered;
import io.gatepass.app.remote.send.SendFile;
import io.gatepass.app.remote.send.SendStream;
import io.gatepass.app.remote.send.Source;
import io.gatepass.app.remote.send.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends files. */
@Command(
    name = "put",
    description = {
      "Send files straight to storage, and wait until they are ready.",
      "Standard output is one line for each: the upload's id and the file.",
      "What breaks off goes on where it was when the same command is run again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.IS_DONE,
      ExitCodes.IS_NOT_DONE,
      ExitCodes.IS_WRONG_USE,
      ExitCodes.IS_REFUSED,
      ExitCodes.IS_AWAY,
      ExitCodes.IS_INTERRUPTED
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gatepass put holiday.mp4",
      "  gatepass put --policy photos --metadata album=7 *.jpg",
      "  tar cz documents | gatepass put --name documents.tar.gz -"
    })
public final class PutCommand implements Callable<Integer> {
  private static final String PIPE = "-";
  private static final int MOST_AT_ONCE = 64;

  private final Surroundings here;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files to send; - is standard input, and needs --name.")
  private List<String> files = List.of();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the upload is called (default: the file's name).")
  private @Nullable String name;

  @Mixin private final WishOptions wishes = new WishOptions();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = "Parts of a file to send at once, 1 to 64 (default 4).")
  private int parallel = 4;

  @Mixin private final ProgressOptions telling = new ProgressOptions();
  @Mixin private final GatewayOptions gateway = new GatewayOptions();

  public PutCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Wish wish = wishes.wish();
    checkUse(wish);
    String hint =
        files.contains(PIPE)
            ? "What came from the pipe was given up."
            : "What has arrived stays: the same command goes on from there.";
    return Interrupts.guarded(here.err(), hint, () -> send(wish));
  }

  private void checkUse(Wish wish) {
    boolean pipes = files.contains(PIPE);
    if (parallel < 1 || parallel > MOST_AT_ONCE) {
      throw new WrongUse("--parallel: write a number from 1 to " + MOST_AT_ONCE + ".");
    }
    if (name != null && files.size() > 1) {
      throw new WrongUse("--name: name one file at a time.");
    }
    if (pipes && (name == null || files.size() > 1)) {
      throw new WrongUse("Standard input is one file and has no name: gatepass put --name NAME -");
    }
    if (pipes && (wish.checksum().isPresent() || wish.transfer().isPresent())) {
      throw new WrongUse("--checksum, --transfer: what comes from a pipe is not known before.");
    }
  }

  private int send(Wish wish) {
    Report report = new Report(here, telling.json());
    Manner manner = new Manner(parallel, wishes.hasPartDigests(), here.patience());
    try (Connection connection = gateway.connect(here)) {
      SendFile send =
          new SendFile(
              connection.gateway(),
              connection.http(),
              manner,
              Remembered.in(here.environment(), "uploads"));
      SendStream stream = new SendStream(connection.gateway(), connection.http(), manner, send);
      for (String file : files) {
        report.attempt(
            "file",
            file,
            () ->
                told(
                    report,
                    file,
                    file.equals(PIPE)
                        ? sent(stream, wish)
                        : sent(send, LocalPath.of(file, "file_unreadable"), wish)));
      }
    }
    return report.exit();
  }

  private Upload sent(SendFile send, Path path, Wish wish) {
    Source file =
        Source.of(
            path,
            Optional.ofNullable(name)
                .orElseGet(() -> String.valueOf(path.toAbsolutePath().getFileName())));
    try (Bar bar = telling.bar(here, file.name(), file.size())) {
      return send.send(file, wish, bar);
    }
  }

  private Upload sent(SendStream send, Wish wish) {
    String called = Optional.ofNullable(name).orElseThrow();
    try (Bar bar = telling.bar(here, called, -1)) {
      return send.send(here.in(), called, wish, bar);
    }
  }

  private static void told(Report report, String file, Upload upload) {
    ObjectNode object = Json.object().put("file", file);
    object.set("upload", upload.shown());
    report.tell(upload.id() + "  " + file, object);
  }
}
