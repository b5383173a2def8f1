"""The site map of the app: URLs name things, a change is a POST to thing/id/verb."""

from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/articles/"), name="home"),
]
