"""The site map's root: signing in, the admin, and the one app."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from newsdesk.signing_in import SignInForm, to_sign_in

sign_in = auth.LoginView.as_view(authentication_form=SignInForm, redirect_authenticated_user=True)

urlpatterns = [
    path("sign-in/", sign_in, name="login"),
    path("sign-out/", auth.LogoutView.as_view(), name="logout"),
    path("password/", auth.PasswordChangeView.as_view(), name="password_change"),
    path("password/done/", auth.PasswordChangeDoneView.as_view(), name="password_change_done"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("admin/login/", to_sign_in, name="admin_login"),  # one way in, with one lock-out
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]
