"""The bill of materials of the built program, in the form of CycloneDX 1.6."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from releasing.components import Component


def bill_of_materials(components: Sequence[Component], moment: int) -> bytes:
    """The bill as JSON; the same bytes for the same components.

    Takes:
        components: with the program itself among them.
        moment: of the release, in seconds since 1970.

    Raises:
        StopIteration: the program itself is not among them.
    """
    own = next(each for each in components if each.name == "itadesk")
    others = [_entry(each) for each in components if each is not own]
    subject = _entry(own) | {"type": "application"}
    content = json.dumps([subject, others], ensure_ascii=False, sort_keys=True)
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid5(NAMESPACE_URL, content).urn,
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment, UTC).isoformat().replace("+00:00", "Z"),
            "component": subject,
        },
        "components": others,
        "dependencies": [{"ref": own.address, "dependsOn": [each["bom-ref"] for each in others]}],
    }
    return json.dumps(bill, ensure_ascii=False, indent=2).encode() + b"\n"


def _entry(component: Component, within: str = "") -> dict[str, Any]:
    reference = component.address or f"{within}#{component.name}-{component.version}"
    entry: dict[str, Any] = {"type": "library", "bom-ref": reference, "name": component.name}
    if component.version:
        entry["version"] = component.version
    if component.licence:
        entry["licenses"] = [{"license": {"name": component.licence}}]
    if component.address:
        entry["purl"] = component.address
    if component.files:
        entry["properties"] = [{"name": "itadesk:files", "value": str(component.files)}]
    if component.parts:
        entry["components"] = [_entry(part, reference) for part in _once(component.parts)]
    return entry


def _once(parts: Sequence[Component]) -> list[Component]:
    """Each part once: a wheel may tell of the same library in two bills."""
    return list({(part.name, part.version): part for part in parts}.values())
