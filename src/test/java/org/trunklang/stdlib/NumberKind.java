package org.trunklang.stdlib;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;

/**
 * A type of number, in the order in which libphonenumber tries them: a number that fits two is of
 * the first. Only fixed lines and mobiles may share numbers.
 */
enum NumberKind {
  PREMIUM("premium", PhoneNumberType.PREMIUM_RATE),
  TOLLFREE("tollfree", PhoneNumberType.TOLL_FREE),
  SHARED_COST("shared-cost", PhoneNumberType.SHARED_COST),
  VOIP("voip", PhoneNumberType.VOIP),
  PERSONAL("personal", PhoneNumberType.PERSONAL_NUMBER),
  PAGER("pager", PhoneNumberType.PAGER),
  COMPANY("company", PhoneNumberType.UAN),
  VOICEMAIL("voicemail", PhoneNumberType.VOICEMAIL),
  FIXED("fixed", PhoneNumberType.FIXED_LINE),
  MOBILE("mobile", PhoneNumberType.MOBILE);

  private final String word;
  private final PhoneNumberType type;

  NumberKind(String word, PhoneNumberType type) {
    this.word = word;
    this.type = type;
  }

  /** The name of such numbers in the library, as in {@code uk.tollfree}. */
  String word() {
    return word;
  }

  /** What libphonenumber calls it. */
  PhoneNumberType type() {
    return type;
  }

  PhoneNumberDesc of(PhoneMetadata metadata) {
    return switch (this) {
      case PREMIUM -> metadata.getPremiumRate();
      case TOLLFREE -> metadata.getTollFree();
      case SHARED_COST -> metadata.getSharedCost();
      case VOIP -> metadata.getVoip();
      case PERSONAL -> metadata.getPersonalNumber();
      case PAGER -> metadata.getPager();
      case COMPANY -> metadata.getUan();
      case VOICEMAIL -> metadata.getVoicemail();
      case FIXED -> metadata.getFixedLine();
      case MOBILE -> metadata.getMobile();
    };
  }
}
