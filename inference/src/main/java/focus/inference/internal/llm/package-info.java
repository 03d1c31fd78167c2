/** The driver {@code smol-plan}: a small language model that turns a sentence into a plan. */
package focus.inference.internal.llm;
