"""From trained modules to the ONNX graphs of a pack."""
