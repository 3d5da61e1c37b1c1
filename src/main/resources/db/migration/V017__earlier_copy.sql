-- A copy of a workbook that is registered later but was received earlier moves the moment from which we could have known.
grant update (known_from) on warehouse.vintage to sanaq_pipeline;
