"""What is tuned for clicks: the bridge between the encoders' branches, and the mask decoder behind it."""

from __future__ import annotations

from torch import Tensor, nn

from .bridge import MeaningBridge
from .efficientnet import Meaning
from .segmenter import MaskAnswer, Segmenter
from .tinyvit import Features


class ClickNetwork(nn.Module):
    """Maps of both frozen encoders and prompts -> candidate masks."""

    def __init__(self, bridge: MeaningBridge, segmenter: Segmenter) -> None:
        super().__init__()
        self.bridge = bridge
        self.segmenter = segmenter

    def forward(
        self,
        features: Features,
        meaning: Meaning,
        coords: Tensor,
        labels: Tensor,
        previous: Tensor,
        has_previous: Tensor,
        side: int,
    ) -> MaskAnswer:
        """As :meth:`Segmenter.forward`; ``meaning`` shows the same pictures."""
        fused = self.bridge(features, meaning)
        return self.segmenter(fused, coords, labels, previous, has_previous, side)

    def fresh(self) -> list[nn.Parameter]:
        """The parameters that no published weights fill."""
        return [*self.bridge.parameters(), *self.segmenter.fine.parameters()]
