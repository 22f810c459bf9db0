"""The window: pages, forms and widgets, the live paper and printing. The only place that knows Qt."""

from itadesk.desktop.giving_back import give_back
from itadesk.desktop.immortal import make_immortal
from itadesk.desktop.passed_errors import pass_errors_whole

make_immortal()
give_back()
pass_errors_whole()
