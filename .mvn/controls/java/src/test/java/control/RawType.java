package control;

import java.util.List;

final class RawType {
  private RawType() {}

  static int size(List list) {
    return list.size();
  }
}
