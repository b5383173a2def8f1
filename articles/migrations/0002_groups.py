"""The two groups that rights come from."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

EDITORS = "editors"
ADMINISTRATORS = "administrators"
ADMINISTERED = {
    "user": ["add", "change", "view"],
    "outlet": ["add", "change", "view"],
    "article": ["view", "change"],
    "importbatch": ["add", "view"],
    "importrow": ["view"],
    "quote": ["view"],
    "mention": ["view"],
    "entity": ["view"],
    "decision": ["view"],
    "run": ["view"],
}


def make_groups(apps, schema_editor):
    app_config = apps.get_app_config("articles")
    app_config.models_module = True
    create_permissions(app_config, apps=apps, verbosity=0, using=schema_editor.connection.alias)
    app_config.models_module = None
    group_model = apps.get_model("auth", "Group")
    permission_model = apps.get_model("auth", "Permission")
    group_model.objects.get_or_create(name=EDITORS)
    administrators, _ = group_model.objects.get_or_create(name=ADMINISTRATORS)
    codenames = [f"{right}_{model}" for model, rights in ADMINISTERED.items() for right in rights]
    administrators.permissions.set(
        permission_model.objects.filter(content_type__app_label="articles", codename__in=codenames)
    )


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=[EDITORS, ADMINISTRATORS]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_groups, remove_groups)]
