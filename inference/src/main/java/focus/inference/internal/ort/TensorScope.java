package focus.inference.internal.ort;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import focus.inference.internal.tensor.FloatTensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runtime's handles of the tensors of one run; closing it frees the handles, not the numbers. */
final class TensorScope implements AutoCloseable {
    private final OrtEnvironment environment;
    private final List<OnnxTensor> handles = new ArrayList<>();

    TensorScope(OrtEnvironment environment) {
        this.environment = environment;
    }

    /** Handles that read and write the tensors' own memory. */
    Map<String, OnnxTensor> wrap(Map<String, FloatTensor> tensors) throws OrtException {
        Map<String, OnnxTensor> wrapped = new LinkedHashMap<>();
        for (Map.Entry<String, FloatTensor> entry : tensors.entrySet()) {
            FloatTensor tensor = entry.getValue();
            OnnxTensor handle = OnnxTensor.createTensor(
                    environment, tensor.buffer(), tensor.shape().dims());
            handles.add(handle);
            wrapped.put(entry.getKey(), handle);
        }
        return wrapped;
    }

    @Override
    public void close() {
        handles.forEach(OnnxTensor::close);
        handles.clear();
    }
}
