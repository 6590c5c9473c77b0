package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a client sends its bytes, chosen when the upload is created and signed the same again. */
public sealed interface Transfer {
  TransferKind kind();

  /** One request whose body is the file: it can demand that its key is free. */
  record Put() implements Transfer {
    @Override
    public TransferKind kind() {
      return TransferKind.PUT;
    }
  }

  /** Many requests, one for each part of the file, which the server then puts together. */
  record Multipart(PartPlan plan) implements Transfer {
    @Override
    public TransferKind kind() {
      return TransferKind.MULTIPART;
    }
  }

  /**
   * A form as browsers send it, even without script. It cannot demand that its key is free.
   *
   * @param redirect where the store sends the browser afterwards: absolute, http or https, at most
   *     1024 characters of ASCII, neither user nor fragment
   */
  record Form(Optional<URI> redirect) implements Transfer {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 1024;

    private static final String RULE =
        "A redirect is an absolute http or https address in ASCII, at most 1024 characters, without"
            + " user and fragment.";

    public Form {
      redirect.ifPresent(uri -> require(isRedirect(uri), "redirect_invalid", RULE));
    }

    /** A form that sends the browser on to the address in that text. */
    public static Form to(String text) {
      return new Form(Optional.of(parsed(text)));
    }

    @Override
    public TransferKind kind() {
      return TransferKind.FORM;
    }

    private static URI parsed(String text) {
      try {
        return new URI(text);
      } catch (URISyntaxException malformed) {
        throw new InvalidValue("redirect_invalid", RULE);
      }
    }

    private static boolean isRedirect(URI uri) {
      String text = uri.toString();
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && text.length() <= LONGEST
          && StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
  }
}
