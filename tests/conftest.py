"""What holds for every test."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from itadesk.language import SPEECH

# A busy machine is no fault of the code: nothing in the suite depends on how long an example takes.
# The examples are the same each time, so that a change is judged by itself; `make fuzz` looks further.
settings.register_profile("suite", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def _thai() -> Iterator[None]:
    """Every test begins in Thai."""
    SPEECH.use("th")
    yield
    SPEECH.use("th")


def pytest_addoption(parser: pytest.Parser) -> None:
    """One switch writes all golden files anew."""
    parser.addoption("--renew-goldens", action="store_true", help="write what is compared with anew")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tells what held the thread of the window longest in the flows of a clerk's work: ten events, the longest first."""
    found = [each for kind in terminalreporter.stats.values() for each in kind if isinstance(each, pytest.TestReport)]
    holds = [
        (str(value), report.nodeid) for report in found for name, value in report.user_properties if name == "hold"
    ]
    if holds:
        terminalreporter.write_line("The window was held longest:")
    for hold, test in sorted(holds, reverse=True)[:10]:
        terminalreporter.write_line(f"{hold}, in {test}")
