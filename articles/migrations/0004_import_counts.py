"""Counts of an import, and the indexes of its pages and verdicts."""

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_review_queue")]
    operations = [
        migrations.AddField(
            model_name="importbatch",
            name="counts",
            field=models.JSONField(default=dict, editable=False),
        ),
        migrations.AddIndex(
            model_name="article",
            index=django.contrib.postgres.indexes.HashIndex(models.F("url"), name="article_url"),
        ),
        migrations.RemoveIndex(model_name="articleversion", name="version_bands"),
        migrations.AddIndex(
            model_name="articleversion",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["bands"], name="version_bands", fastupdate=False
            ),
        ),
        migrations.AddIndex(
            model_name="importrow",
            index=models.Index(fields=["batch", "verdict", "number"], name="import_row_verdict"),
        ),
        migrations.AddIndex(
            model_name="importrow",
            index=models.Index(
                fields=["batch", "number"],
                condition=models.Q(("outcome", "pending")),
                name="import_row_pending",
            ),
        ),
    ]
