package io.github.microvisorfake.internal.store;

/** The sequence numbers of content that replaces the content of an account. */
enum Placement {
  /** The content was copied from the same account, where these numbers were assigned. */
  SAME_NUMBERS {
    @Override
    long number(long original, long last) {
      return original;
    }
  },

  /** The content comes from elsewhere and is numbered after everything that the account has had. */
  NEW_NUMBERS {
    @Override
    long number(long original, long last) {
      return last + 1;
    }
  };

  /**
   * Returns the sequence number of an item.
   *
   * @param original the item's number where it comes from
   * @param last the highest number that was assigned in the sequence
   */
  abstract long number(long original, long last);
}
