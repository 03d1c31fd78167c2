"""The whole family as a native pack: one ONNX graph a part, its ports named as the engine's graph contract has them."""
