package focus.inference.internal.llm;

import focus.inference.internal.json.JsonFields;

/**
 * The parameters of a pack with the driver {@code smol-plan}.
 *
 * @param layers of the network; each has a cache of keys and one of values
 * @param kvHeads heads of a cache
 * @param headSize numbers per head and token
 */
record SmolParams(int layers, int kvHeads, int headSize) {
    private static final int MOST = 1024;

    /** @throws focus.inference.api.error.ModelException if a parameter is missing, unknown or out of range */
    static SmolParams parse(JsonFields json) {
        SmolParams params =
                new SmolParams((int) json.whole("layers", 1, MOST), (int) json.whole("kv_heads", 1, MOST), (int)
                        json.whole("head_size", 1, MOST));
        json.finish();
        return params;
    }
}
