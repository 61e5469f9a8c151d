/** Keys of the shipped data, among them those of which most is told: what is dear is dear there. */
export const KEYS: readonly string[] =
  "alibaba-cloud alibaba tencent tencent-cloud bytedance huawei us-gov clean-network china asia cn us th south-eastern-asia doc:g-enews-20210725 fact:g-enews-20210725/F026".split(
    " ",
  );
